school = {
    "classes": [
        {"name": "1a", "pupils": ["Ann", "Bob"]},
        {"name": "1b", "pupils": ["Cid"]},
    ],
    "rooms": {"1a": (1, 2), "1b": (3,)},
}
school["classes"][1]["pupils"].append("Dee")
school["rooms"]["2a"] = ()
print(len(school["classes"]))
